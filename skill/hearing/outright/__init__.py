"""What the words say outright, which goes before what was learned."""
