"""In whose words an event stands: sayings, quotations, "selon X", interviews (GUIDELINES 5)."""
