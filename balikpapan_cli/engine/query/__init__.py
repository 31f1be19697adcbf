"""The query language, without an engine: text to a tree (parse, ast) and how near two spellings are (edits)."""
