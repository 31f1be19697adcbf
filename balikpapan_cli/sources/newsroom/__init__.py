"""What newsrooms write around a report, read and taken out: heads, datelines, credits, dates, boilerplate."""
