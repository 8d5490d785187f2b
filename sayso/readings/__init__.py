"""Document -> Reading: what one report says, every part with its span and score."""
