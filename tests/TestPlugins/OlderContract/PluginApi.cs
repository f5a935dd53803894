namespace PlanKit.Extensibility;

/// <summary>An earlier minor version of the contract: it lacks <c>PluginApi.Version</c>, which the one of this program has.</summary>
public static class PluginApi;
