"""Labels of real reports by hand: which were drawn, what was labelled, and how it scores."""
