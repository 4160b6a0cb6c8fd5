"""The value in a sentence: numbers, spans of time, times of day, legs, the word to explain."""
