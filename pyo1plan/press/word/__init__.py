"""The Word side: pandoc's paragraphs and tables finished and packed as one DOCX."""
