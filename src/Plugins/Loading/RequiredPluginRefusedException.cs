namespace PlanKit.Plugins;

/// <summary>
/// Carries the refusal of a required plugin out of a constructor that asked for its service: the container between host and
/// constructor knows no other way.
/// </summary>
internal sealed class RequiredPluginRefusedException(string requirement, PluginState state)
    : Exception($"The required plugin {requirement} cannot be used: {state.Explanation.English}")
{
    internal string Requirement { get; } = requirement;

    internal PluginState State { get; } = state;
}
