using PlanKit.Cli;
using PlanKit.Gongxin;
using PlanKit.Native;
using PlanKit.Plugins;
using PlanKit.Plugins.Workers;

return PluginWorkerProgram.IsAskedFor(args)
    ? DotNetProgram.Run(args)
    : ExitGuard.Run(args, CommandEnvironment.OfThisProcess(
        new CompiledPlugins(CompiledPlugin.Of<GongxinPlugin>()),
        new WorkerCommand(DotNetProgram.File, []),
        DotNetProgram.Run));
