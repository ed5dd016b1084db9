"""Rows → what people and programs read: tables, JSON, CSV, Markdown, HTML. One place escapes: `escaping`."""
