"""Who else may be spoken of, as alternatives of a pattern: the family, who is near or in the way, and clinicians."""

PEOPLE = (
    "mum|mom|mam|mummy|mother|dad|daddy|father|gran|grandma|granny|grandmother|nan|nana|grandad|granddad|grandpa|"
    "grandfather|husband|wife|partner|missus|hubby|sister|brother|son|daughter|grandson|granddaughter|auntie|aunty|aunt|"
    "uncle|cousin|nephew|neighbou?r|friend|mate|boss"
)
"""Without "niece", which is how knees are misheard."""
OTHERS = rf"{PEOPLE}|dog|cat"
CLINICIANS = r"doctors?|doc|gp|surgeons?|consultant|physio\w*|therapist|nurse|specialist"
