"""Tables as rows of exact values, each a pure function of the plan. Money is in baht."""
