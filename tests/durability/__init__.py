"""What is done stays done: killed programs, full disks, files that go away."""
