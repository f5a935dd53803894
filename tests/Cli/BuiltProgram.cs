using System.Reflection;
using PlanKit.Plugins.Workers;

namespace PlanKit.Cli.Tests;

/// <summary>The program as the build left it: its folder, with its plugins beside it.</summary>
public static class BuiltProgram
{
    public static string Folder { get; } = typeof(BuiltProgram).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "BuiltProgram").Value!;

    public static string Plugins => Path.Combine(Folder, "plugins");

    public static string Assembly => Path.Combine(Folder, "plankit.dll");

    /// <summary>How the program starts its workers.</summary>
    public static WorkerCommand Worker { get; } = new("dotnet", [Assembly]);

    /// <summary>The sample plan: 15 items in 5 sections, of 2026.</summary>
    public static string Sample => Path.Combine(Folder, "samples", "annual-plan.txt");
}
