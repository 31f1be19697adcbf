"""The full-text engine, ``whoosh``, and the query language, ``query``, which knows no index."""
