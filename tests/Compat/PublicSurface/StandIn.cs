using System.Reflection;

namespace PlanKit.Compat.Tests;

/// <summary>Tells the stand-ins from the real packages, which the same tests are built with elsewhere.</summary>
internal static class StandIn
{
    internal static bool Is(Assembly assembly) =>
        string.Equals(assembly.GetCustomAttribute<AssemblyProductAttribute>()?.Product, "PlanKit", StringComparison.Ordinal);
}
