"""Small schools and the schools around them: who is near, who has room, which could learn together.

Everything here is a picture for people to think with: an option is never a decision, and what it
rests on is always told.
"""
