using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class EatsMemoryAnalyzer() : FaultyAnalyzer("EAM0001")
{
    private readonly List<byte[]> _eaten = [];

    protected override void Fail(ItemAnalysisContext item)
    {
        while (true)
        {
            byte[] bite = new byte[1 << 20];
            Array.Fill(bite, (byte)1);
            _eaten.Add(bite);
        }
    }
}
