namespace PlanKit.Architecture.Tests;

/// <summary>The arrows of the design: who may know whom. .NET itself is free to all.</summary>
public sealed class ReferenceArrowTests
{
    private const string Core = "PlanKit.Core";
    private const string DependencyInjection = "Microsoft.Extensions.DependencyInjection";

    private static readonly string[] Shared = [Core, "OneOf", "Microsoft.Extensions.DependencyInjection.Abstractions"];

    public static TheoryData<string, string[]> SourceProjects => new()
    {
        { Core, [.. Shared.Skip(1)] },
        { "PlanKit.Plugins", [.. Shared, DependencyInjection, "McMaster.NETCore.Plugins", "YamlDotNet"] },
        { "PlanKit.Storage", [.. Shared] },
        { "PlanKit.Testing", Shared },
        { "plankit", [.. Shared, "PlanKit.Plugins", "PlanKit.Storage", DependencyInjection, "System.CommandLine", "Spectre.Console"] },
        { "plankit-native", [Core, "PlanKit.Plugins", "plankit", "PlanKit.Gongxin"] },
        { "OneOf", [] },
        { "McMaster.NETCore.Plugins", [] },
    };

    public static TheoryData<string, string, string[]> Plugins => new()
    {
        { "excel", "PlanKit.Excel", [.. Shared, "ClosedXML", "DocumentFormat.OpenXml", "ExcelNumberFormat", "System.IO.Packaging", "System.Drawing.Common"] },
        { "gongxin", "PlanKit.Gongxin", Shared },
    };

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void A_project_references_only_what_the_design_lets_it(string assembly, string[] allowed)
    {
        using var facts = new AssemblyFacts(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));

        Assert.Subset(new HashSet<string>(allowed, StringComparer.Ordinal), new HashSet<string>(facts.References, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Plugins))]
    public void A_plugin_references_the_contract_and_its_own_packages_alone(string id, string assembly, string[] allowed)
    {
        using var facts = new AssemblyFacts(Path.Combine(AppContext.BaseDirectory, "plugins", id, $"{assembly}.dll"));

        Assert.Subset(new HashSet<string>(allowed, StringComparer.Ordinal), new HashSet<string>(facts.References, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_has_its_arrows()
    {
        // ExcelNumberFormat belongs to the excel plugin and is checked as one of its files.
        Assert.Equal(
            Repository.AssembliesOf("src").Except(["ExcelNumberFormat"], StringComparer.Ordinal),
            SourceProjects.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));
        Assert.Equal(
            Repository.AssembliesOf("plugins"),
            Plugins.Select(row => row.Data.Item2).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_plugin_brings_its_own_copy_of_the_contract()
    {
        IEnumerable<string> files = Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "plugins"), "*.dll", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file));

        Assert.Empty(files.Intersect(Shared, StringComparer.Ordinal));
    }
}
