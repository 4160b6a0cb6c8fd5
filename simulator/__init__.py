"""An Echo on this machine: it knows the skill only as Alexa JSON."""
