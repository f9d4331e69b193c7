"""The school-age population: each tambon once, ages that can be, surveys with their day."""
