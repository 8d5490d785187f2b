"""Who is who: everybody a report refers to, by which names, of what kind, role, state and body."""
