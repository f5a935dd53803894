using PlanKit.Cli;
using PlanKit.Plugins.Workers;

// A worker is the same program, so that it is always there and always of the same version as its host.
return PluginWorkerProgram.IsAskedFor(args)
    ? PluginWorkerProgram.Run(args, TimeProvider.System)
    : ExitGuard.Run(args, CommandEnvironment.OfThisProcess());
