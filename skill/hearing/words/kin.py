"""Who else may be spoken of: the family, as alternatives of a pattern."""

KIN = (
    "mum|mom|mam|mummy|mother|dad|daddy|father|gran|grandma|granny|nan|nana|grandad|grandpa|husband|wife|partner|"
    "missus|hubby|sister|brother|son|daughter|auntie|aunt|uncle|cousin"
)
