using PlanKit.Plugins.Workers;

return PluginWorkerProgram.Run(args, TimeProvider.System);
