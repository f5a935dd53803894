using System.Runtime.InteropServices;
using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class EatsNativeMemoryAnalyzer() : FaultyAnalyzer("ENM0001")
{
    protected override unsafe void Fail(ItemAnalysisContext item)
    {
        while (true)
        {
            NativeMemory.Fill(NativeMemory.Alloc(1 << 20), 1 << 20, 1);
        }
    }
}
