"""How good a built graph is: it is compared with what careful readers annotated, document by document.

    gold.py      reads the annotations
    records.py   what is compared, of either side
    built.py     reads the few fields of a built graph that are compared
    spelling.py  when two spellings are one name
    matching.py  where a text names an entity, and which node is which annotated entity
    tally.py     counts, figures and their table
    scoring.py   the comparison of whole folders
"""
