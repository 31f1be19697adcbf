"""The full-screen view: search as you type, read beside it. The only package that imports textual (the extra ``browse``)."""
