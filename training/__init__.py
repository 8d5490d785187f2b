"""How the shipped model is made: corpora -> examples -> train -> export -> evaluate.

Nothing in the package imports this folder; it has an environment of its own (torch).
"""
