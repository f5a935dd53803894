using PlanKit.Cli;

return CommandLineApp.Run(args, CommandEnvironment.OfThisProcess());
