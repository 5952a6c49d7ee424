"""A bidirectional LSTM over padded windows. PyTorch's own packed one makes a full-size gradient at each step on a CPU; this
one runs both directions in one loop and sums the weights' gradients in one product. Gates in the order i, f, g, o."""

import torch
from torch import nn


class BiLstm(nn.Module):
    """(n, t, inputs) to (n, t, 2 × hidden); nothing behind a window's end reaches it from either side."""

    def __init__(self, inputs, hidden):
        super().__init__()
        bound = hidden**-0.5
        self.hidden = hidden
        self.wx = nn.Parameter(torch.empty(2, inputs, 4 * hidden).uniform_(-bound, bound))
        self.wh = nn.Parameter(torch.empty(2, hidden, 4 * hidden).uniform_(-bound, bound))
        self.bias = nn.Parameter(torch.zeros(2, 4 * hidden))
        with torch.no_grad():
            self.bias[:, hidden : 2 * hidden] = 1.0

    def forward(self, x, mask):
        n, t, _ = x.shape
        ahead = torch.einsum("nti,dij->dtnj", x, self.wx) + self.bias[:, None, None, :]
        inputs = torch.stack([ahead[0], ahead[1].flip(0)])
        alive = mask.t().float()
        alive = torch.stack([alive, alive.flip(0)]).unsqueeze(3)
        h = Recurrence.apply(inputs.transpose(0, 1).contiguous(), self.wh, alive.transpose(0, 1).contiguous())
        return torch.cat([h[:, 0], h[:, 1].flip(0)], dim=2).transpose(0, 1)


class Recurrence(torch.autograd.Function):
    """inputs (t, 2, n, 4h), wh (2, h, 4h), alive (t, 2, n, 1) to (t, 2, n, h). A dead step leaves the state at zero."""

    @staticmethod
    def forward(ctx, inputs, wh, alive):
        t, _, n, four = inputs.shape
        size = four // 4
        h = inputs.new_zeros(2, n, size)
        c = inputs.new_zeros(2, n, size)
        gates = torch.empty_like(inputs)
        hs = inputs.new_empty(t, 2, n, size)
        cs = inputs.new_empty(t, 2, n, size)
        for i in range(t):
            z = torch.baddbmm(inputs[i], h, wh)
            g = torch.tanh(z[..., 2 * size : 3 * size])
            gate = z.sigmoid_()
            gate[..., 2 * size : 3 * size] = g
            gates[i] = gate
            c = (gate[..., size : 2 * size] * c + gate[..., :size] * g) * alive[i]
            h = gate[..., 3 * size :] * torch.tanh(c) * alive[i]
            hs[i] = h
            cs[i] = c
        ctx.save_for_backward(wh, alive, gates, hs, cs)
        return hs

    @staticmethod
    def backward(ctx, grad):
        wh, alive, gates, hs, cs = ctx.saved_tensors
        t, _, n, size = hs.shape
        dinputs = torch.empty_like(gates)
        dh = grad.new_zeros(2, n, size)
        dc = grad.new_zeros(2, n, size)
        wht = wh.transpose(1, 2).contiguous()
        zero = grad.new_zeros(2, n, size)
        tanh_c = torch.tanh(cs)
        for i in range(t - 1, -1, -1):
            gate = gates[i]
            gi, gf = gate[..., :size], gate[..., size : 2 * size]
            gg, go = gate[..., 2 * size : 3 * size], gate[..., 3 * size :]
            dh = (dh + grad[i]) * alive[i]
            dc = dc + dh * go * (1 - tanh_c[i] * tanh_c[i])
            dc = dc * alive[i]
            before = cs[i - 1] if i > 0 else zero
            out = dinputs[i]
            out[..., :size] = dc * gg * gi * (1 - gi)
            out[..., size : 2 * size] = dc * before * gf * (1 - gf)
            out[..., 2 * size : 3 * size] = dc * gi * (1 - gg * gg)
            out[..., 3 * size :] = dh * tanh_c[i] * go * (1 - go)
            dh = torch.bmm(out, wht)
            dc = dc * gf
        earlier = torch.cat([zero.unsqueeze(0), hs[:-1]])
        dwh = torch.bmm(
            earlier.transpose(0, 1).reshape(2, t * n, size).transpose(1, 2),
            dinputs.transpose(0, 1).reshape(2, t * n, 4 * size),
        )
        return dinputs, dwh, None
