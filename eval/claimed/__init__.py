"""Figures of real reports, labelled by hand after section 11 of the codebook, and scored."""
