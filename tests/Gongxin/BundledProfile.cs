using PlanKit.Analysis;
using PlanKit.Model;
using PlanKit.Plugins;

namespace PlanKit.Gongxin.Tests;

/// <summary>The plugin's own profile.yaml, as the host reads it.</summary>
internal static class BundledProfile
{
    public static PlanProfile Instance { get; } = ProfileFile.Read(
            RepositoryFiles.PathOf("plugins", "Gongxin", "profile.yaml"),
            rule => CoreAnalyzers.All.SelectMany(core => core.Analyzer.SupportedDiagnostics).Concat(BundledRules.Descriptors).FirstOrDefault(known => known.Id == rule))
        .Match(
            profile => profile,
            malformed => throw new InvalidDataException(string.Join('\n', malformed.Faults.Select(fault => fault.Message.English))));
}
