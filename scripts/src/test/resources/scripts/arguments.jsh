System.out.println(String.join("|", args));
System.err.println(fast ? "fast" : "slow");
