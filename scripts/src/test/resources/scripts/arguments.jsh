System.out.println(String.join("|", args));
System.err.println(fast ? "fast" : "slow");
System.out.println(System.getProperty("symplex.fast"));
