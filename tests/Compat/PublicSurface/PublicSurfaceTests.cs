using System.Reflection;
using ExcelNumberFormat;
using McMaster.NETCore.Plugins;
using OneOf;

namespace PlanKit.Compat.Tests;

/// <summary>
/// That the stand-ins offer nothing which the real packages lack, so that the project can be built with those instead. The
/// lists beside this file are parts of the real packages' public members.
/// </summary>
public class PublicSurfaceTests
{
    public static TheoryData<Assembly> Assemblies => [typeof(IOneOf).Assembly, typeof(PluginLoader).Assembly, typeof(NumberFormat).Assembly];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Offers_what_the_list_says(Assembly assembly) =>
        Assert.Empty(Listed(assembly).Except(PublicSurface.Of(assembly), StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Offers_nothing_else_when_it_is_a_stand_in(Assembly assembly)
    {
        Assert.SkipUnless(StandIn.Is(assembly), "The real package offers more than the project uses.");

        Assert.Empty(PublicSurface.Of(assembly).Except(Listed(assembly), StringComparer.Ordinal));
    }

    private static string[] Listed(Assembly assembly) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "PublicSurface", assembly.GetName().Name + ".txt"));
}
