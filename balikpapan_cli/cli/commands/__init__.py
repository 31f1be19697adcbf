"""One module a verb, imported only when that verb is asked for.

A verb is a class here, a line in ``cli/verbs.py`` and its words in ``messages/help.py``; help, manual, completion and
parsing follow from these, and tests say what is still missing.
"""
