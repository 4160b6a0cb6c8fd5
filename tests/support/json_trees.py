"""Trees of JSON, for comparing."""

from typing import Any


def without_nulls(tree: Any) -> Any:
    """The serializer writes absent keys as null; the file leaves them out."""
    if isinstance(tree, dict):
        return {key: without_nulls(branch) for key, branch in tree.items() if branch is not None}
    if isinstance(tree, list):
        return [without_nulls(branch) for branch in tree]
    return tree
