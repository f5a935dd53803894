namespace PlanKit.Extensibility;

/// <summary>A later minor version of the contract: it has a member that the one of this program lacks.</summary>
public static class PluginApi
{
    public static Version Version { get; } = new(1, 1);

    public static string Codename => "newer";
}
