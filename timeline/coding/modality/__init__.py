"""Whether an event happened, is planned, possible or denied, and what says so (GUIDELINES 5)."""
