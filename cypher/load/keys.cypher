// name: keys
// Which labels and edge types have a unique id. A constraint of one of our names on something else makes
// CREATE CONSTRAINT ... IF NOT EXISTS do nothing without a word, so a load looks before it relies on them.
SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties
WHERE properties = ['id'] AND type IN ['UNIQUENESS', 'NODE_KEY', 'RELATIONSHIP_UNIQUENESS', 'RELATIONSHIP_KEY']
RETURN labelsOrTypes[0] AS name;
