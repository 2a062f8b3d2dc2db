// Placeholder removed by the first test.
