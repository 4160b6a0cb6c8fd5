"""What the skill costs and how fast it is, measured on this machine against a skill as Amazon's samples are."""
