namespace PlanKit.Plugins.Tests.InProcess;

/// <summary>Tests of plugins that change, for a moment, what the whole process shares: no other test may look meanwhile.</summary>
[CollectionDefinition(nameof(AloneInProcess), DisableParallelization = true)]
public sealed class AloneInProcess;
