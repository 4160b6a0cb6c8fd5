"""What was learned from rows of what people say: the keys of a sentence, and the weights that score its meanings."""
