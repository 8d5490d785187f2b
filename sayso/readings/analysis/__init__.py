"""Text -> Analysis: words, their pieces, the network's outputs, and its every decision."""
