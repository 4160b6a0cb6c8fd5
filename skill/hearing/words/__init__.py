"""Lists of words: of the body, of a denial, and those that say nothing by themselves."""
