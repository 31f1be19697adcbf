"""The Whoosh index: our own fast writer and direct reader of its files, and stock Whoosh as fallback and referee.

Whoosh itself is imported in stock.py alone, and only when it is needed.
"""
