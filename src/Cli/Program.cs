using PlanKit.Cli;

return ExitGuard.Run(() => CommandLineApp.Run(args, CommandEnvironment.OfThisProcess()));
