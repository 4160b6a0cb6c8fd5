"""How far a sentence is believed, by what hangs on it: a no, a yes, a "better" need their own grammar."""
