"""The Whoosh index: our own fast writer and direct reader of its files, and stock Whoosh as the referee of both.

Whoosh itself is imported in stock.py alone, and only when it is needed.
"""
